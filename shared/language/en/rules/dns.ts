import type { RuleText } from '../../catalogue.ts';

export const DNS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY132: {
    title: 'DNS servers are addresses, separated by commas alone',
    message: '“{value}” is not a list of addresses.',
    variants: {
      'not-address':
        '“{wrong}” among the DNS servers is not an address. Separate addresses by one comma; a name cannot be looked up before there is a server.',
      blank: 'The DNS servers “{value}” have blanks or commas too many. Separate them by one comma and nothing else.',
    },
    why: 'Docker hands the text on as it is. HNS takes each part as an address, and containers end up without DNS where one is not.',
    fix: 'Write addresses separated by commas, such as 10.31.8.2,10.31.8.3',
    fixes: { tidy: 'Use {servers}' },
  },
  SY133: {
    title: 'A DNS server is one that containers can reach',
    message: '{server} is no DNS server that “{of}” can use.',
    variants: {
      ipv6: '“{of}” has the DNS server {server}, an IPv6 address. Containers on networks that docker makes on Windows have no IPv6.',
      any: '“{of}” has the DNS server {server}, which is no address of a machine.',
      loopback: '“{of}” has the DNS server {server}. Inside a container that is the container itself.',
      gateway:
        '“{of}” has the DNS server {server}, the gateway of its nat network. Docker’s own DNS server is there already and is asked first anyway.',
    },
    why: 'Containers ask these servers directly from their own address. This is an inference from how container networks work, not a documented rule.',
    fix: 'Use the IPv4 address of a DNS server that the container’s network reaches',
    fixes: { remove: 'Remove {server}' },
  },
  SY134: {
    title: 'The DNS suffix is one domain name',
    message: '“{value}” is not a domain name.',
    variants: {
      'not-domain':
        '“{value}” is not a domain name. It is made of labels with letters, digits and hyphens, joined by single dots.',
      several: '“{value}” is more than one domain. The DNS suffix is a single one.',
      empty: 'The DNS suffix is empty.',
    },
    why: 'Docker hands the text on as it is, and HNS sets it as the one suffix of every container on the network.',
    fix: 'Write one domain such as example.com',
    fixes: { first: 'Use {suffix}', remove: 'Remove the suffix' },
  },
  SY135: {
    title: 'An overlay takes no DNS options',
    message: '“{name}” sets {key} to {value}. The overlay driver does not read it.',
    why: 'Microsoft’s page shows the option in an overlay example, but the driver reads neither dnsservers nor dnssuffix. From engine 29 on the servers can be given to each container with --dns.',
    fix: 'Give the servers to the containers with --dns (engine 29 and later)',
    fixes: { remove: 'Remove the option' },
  },
  SY136: {
    title: '--dns reaches containers on overlays from engine 29 on',
    message: '“{container}” is on an overlay and has --dns {servers}. Engine {engine} does not pass that on.',
    why: 'Docker’s overlay driver for Windows hands the servers of --dns to HNS since engine 29. Before, they are dropped without a word.',
    fix: 'Use Docker Engine 29 or later',
    fixes: { remove: 'Remove the DNS servers' },
  },
  SY137: {
    title: 'Container names are not relied upon where nothing resolves them',
    message: '“{container}” has the alias {alias} on “{network}”, but nobody resolves names on {driver} networks.',
    why: 'Docker’s own DNS server works on nat and overlay networks. On transparent and l2bridge the gateway is a foreign router, so container names and aliases are unknown there.',
    fix: 'Register the name in your DNS server, or use a nat or overlay network',
    fixes: { remove: 'Remove the alias' },
  },
  SY138: {
    title: 'Container names need docker’s DNS server on the gateway',
    message: '“{container}” has the alias {alias}, but on “{name}” docker’s own DNS server is switched off.',
    why: 'Names and aliases of containers are answered by docker’s DNS server at the network’s gateway. disable_gatewaydns takes it away from the containers.',
    fix: 'Remove disable_gatewaydns, or do without names',
    fixes: { enable: 'Leave docker’s DNS server on' },
  },
  SY139: {
    title: 'A DNS server on the host leaves the gateway addresses free',
    message:
      'The DNS Server role runs on “{host}”. Where it listens on all addresses, docker cannot answer names on {networks}.',
    why: 'Docker’s DNS server binds port 53 of each nat gateway. A DNS server on the host that listens on all addresses has that port already. That both cannot share it is an inference.',
    fix: 'Let the DNS Server role listen on the host’s own addresses only (DNS Manager, Interfaces; or Set-DnsServerSetting)',
  },
  SY140: {
    title: 'DNS resolver options are not used',
    message: '“{container}” sets {flag} {value}. Windows containers have no such options.',
    why: 'These are options of the Linux resolver (resolv.conf). Microsoft lists the flag as unsupported; it has no effect.',
    fix: 'Remove the flag',
  },
  SY141: {
    title: 'Several DNS search domains need Windows 1703 and Docker 17.06',
    message:
      '“{container}” has {count} DNS search domains ({domains}). Microsoft lists several as unsupported on this version of Windows.',
    variants: {
      engine:
        '“{container}” has {count} DNS search domains ({domains}). Docker Engine before 17.06 does not pass them on everywhere.',
      passed:
        '“{container}” has {count} DNS search domains ({domains}). Current engines pass all of them to Windows; Microsoft’s page of 2017 still lists several as unsupported.',
    },
    why: 'Search domains need both Windows and Docker: Windows 10 1703 brought them, a later update brought them to Windows Server 2016, and Docker 17.06 passes them on there. Older ones drop them without a word.',
    fix: 'Check inside a container with “ipconfig /all”, or use one search domain',
    fixes: { first: 'Keep {first} only' },
  },
  SY142: {
    title: 'Network aliases are not used on the built-in nat network',
    message: '“{container}” has the alias {alias} on the built-in network nat. The docker command line refuses that.',
    why: 'Docker allows --network-alias on networks you made yourself only. A nat network of your own resolves aliases.',
    fix: 'Use a nat network of your own, or remove the alias',
    fixes: { remove: 'Remove the alias' },
  },
};
