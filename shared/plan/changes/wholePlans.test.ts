import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork, createSwitch } from '../../design/create.ts';
import type { Container, Network, Swarm } from '../../design/schema.ts';
import type { ObservedContainer, ObservedDockerNetwork } from '../../observed/observedHost.ts';
import {
  builtIn,
  designOf,
  HNS,
  host,
  id,
  lab,
  named,
  OWN,
  plan,
  seenLab,
  seenWeb,
  web,
} from '../testing/planFixtures.ts';
import { bareHost } from '../testing/randomCase.ts';
import { written } from '../testing/written.ts';

/**
 * Whole plans, as they are: what happens to what and why, each step with its way back, what must be seen after either, and
 * what is lost. Whoever changes one on purpose reads the difference, and has it written anew (`vitest -u`).
 */

const onLab = (rest: Partial<ObservedContainer> = {}) => seenWeb({ labels: OWN, ...rest });
const drawn = (letter: string, name: string, rest: Partial<Container> = {}) =>
  createContainer(letter, name, `${name}:1`, rest);
const seen = (letter: string, name: string, rest: Partial<ObservedContainer> = {}) =>
  seenWeb({ id: id(letter), name, image: `${name}:1`, labels: OWN, attachments: [], ...rest });
const attached = (network: string, letter: string, rest = {}) => ({
  network,
  networkId: id(letter),
  aliases: [],
  ...rest,
});
const net = (letter: string, name: string, rest: Partial<ObservedDockerNetwork> = {}) =>
  seenLab({ id: id(letter), name, labels: OWN, subnets: [], options: {}, ...rest });
const UPLINK = {
  adapters: [{ id: 'a', name: 'Ethernet 2' }],
  switches: [createSwitch('s', 's', 'external', { adapters: ['a'] })],
};

describe('what is made', () => {
  test('on a bare host: a swarm, a pattern, a network on an adapter, and containers of every kind', () => {
    const swarm: Swarm = { id: 'w', name: 'farm', origin: 'design', flags: [{ flag: '--listen-addr', value: 'x' }] };
    const networks: readonly Network[] = [
      builtIn,
      lab({ flags: [{ flag: '--label', value: 'team=a' }] }),
      createNetwork('o', 'ov', 'overlay', { attachable: true, switch: 's' }),
      createNetwork('p', 'pattern', 'nat', {
        flags: [{ flag: '--config-only' }],
        subnets: [{ subnet: '10.5.0.0/24' }],
      }),
      createNetwork('q', 'any', ''),
    ];
    const containers: readonly Container[] = [
      web({ flags: [{ flag: '--memory', value: '1g' }] }),
      drawn('d', 'db', {
        endpoints: [
          { id: 'd1', network: 'n' },
          { id: 'd2', network: 'q', ip: '10.9.0.2', aliases: ['sql'] },
          { id: 'd3', network: 'nat', hotAdd: true },
        ],
      }),
      drawn('t', 'tool', { networkMode: 'container:web' }),
      drawn('u', 'idle', { running: false }),
      drawn('g', 'guest', { origin: 'host', endpoints: [{ id: 'g1', network: 'nat' }] }),
    ];
    const design = designOf({ ...UPLINK, swarmId: 'w', swarm: 'manager', networks, containers }, [swarm]);
    expect(written(plan(design, bareHost('none')))).toMatchInlineSnapshot(`
      "
      ready, host-link-drop
      create swarm farm (swarm:w, switchyard; drawn): missing
          by swarm-init:w: host-link-drop
      keep network Default Switch (network:c…, untouchable; seen as network c…): untouchable
      create network any (network:q, switchyard; drawn): missing
          by network-create:q
      create network lab (network:n, switchyard; drawn): missing
          by network-create:n
      keep network nat (network:nat, untouchable; drawn, seen as network a…): same
      keep network none (network:b…, untouchable; seen as network b…): untouchable
      create network ov (network:o, switchyard; drawn): missing
          by network-create:o: host-link-drop
      create network pattern (network:p, switchyard; drawn): missing
          by network-create:p
      create container db (container:d, switchyard; drawn): missing
          by container-create:d, network-connect:d2, container-start:d, network-connect:d3
      create container web (container:c, switchyard; drawn): missing
          by container-run:c
      create container idle (container:u, switchyard; drawn): missing
          by container-create:u
      create container tool (container:t, switchyard; drawn): missing
          by container-run:t
      1. swarm-init farm, host-link-drop (farm WEB01)
          do   docker swarm init --listen-addr=x
          undo docker swarm leave --force
          then swarm {"role":"manager"}
          back swarm {"role":"none"}
          note step.note.swarm-link-drop {"name":"farm","host":"WEB01"}
      2. network-create any (any )
          do   docker network create --label=io.switchyard.design=shop --label=io.switchyard.settings=4f53cda18c2baa0c any
          undo docker network rm any [ours network any {"io.switchyard.design":"shop","io.switchyard.settings":"4f53cda18c2baa0c"}]
          then network {"name":"any"}
          back no-network {"name":"any"}
      3. network-create lab (lab nat)
          do   docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 --label=team=a --label=io.switchyard.design=shop --label=io.switchyard.settings=4f53cda18c2baa0c lab
          undo docker network rm lab [ours network lab {"io.switchyard.design":"shop","io.switchyard.settings":"4f53cda18c2baa0c"}]
          then network {"name":"lab","driver":"nat","subnets":["10.61.0.0/24"]}
          back no-network {"name":"lab"}
      4. network-create ov, host-link-drop, needs w (ov overlay)
          do   docker network create -d overlay -o com.docker.network.windowsshim.interface=Ethernet 2 --attachable --label=io.switchyard.design=shop --label=io.switchyard.settings=4f53cda18c2baa0c ov
          undo docker network rm ov [ours network ov {"io.switchyard.design":"shop","io.switchyard.settings":"4f53cda18c2baa0c"}]
          then network {"name":"ov","driver":"overlay"}
          then adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
          back no-network {"name":"ov"}
          back adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
          note step.note.link-drop {"name":"ov","adapters":"Ethernet 2"}
      5. network-create pattern (pattern nat)
          do   docker network create -d nat --subnet=10.5.0.0/24 --config-only --label=io.switchyard.design=shop --label=io.switchyard.settings=4f53cda18c2baa0c pattern
          undo docker network rm pattern [ours network pattern {"io.switchyard.design":"shop","io.switchyard.settings":"4f53cda18c2baa0c"}]
          then network {"name":"pattern"}
          back no-network {"name":"pattern"}
      6. container-create db, needs n q nat (db db:1)
          do   docker create --name=db --network=lab --label=io.switchyard.design=shop --label=io.switchyard.settings=99b3354145f646b8 db:1
          undo docker rm -f db [exactly container db] [ours container db {"io.switchyard.design":"shop","io.switchyard.settings":"99b3354145f646b8"}]
          then container {"name":"db","running":false,"on":[{"network":"lab"}]}
          back no-container {"name":"db"}
      7. network-connect db, needs q (db any)
          do   docker network connect --ip=10.9.0.2 --alias=sql any db
          then container {"name":"db","on":[{"network":"any","ip":"10.9.0.2"}]}
      8. container-start db, needs n q nat (db db:1)
          do   docker start db
          then container {"name":"db","running":true}
      9. network-connect db, needs nat (db nat)
          do   docker network connect nat db
          then container {"name":"db","on":[{"network":"nat"}]}
      10. container-run web, needs n (web iis:1)
          do   docker run -d --name=web --network=lab --ip=10.61.0.9 --memory=1g --label=io.switchyard.design=shop --label=io.switchyard.settings=34babd509b27ec91 iis:1
          undo docker rm -f web [ours container web {"io.switchyard.design":"shop","io.switchyard.settings":"34babd509b27ec91"}]
          then container {"name":"web","running":true,"on":[{"network":"lab","ip":"10.61.0.9"}]}
          back no-container {"name":"web"}
      11. container-create idle (idle idle:1)
          do   docker create --name=idle --network=none --label=io.switchyard.design=shop --label=io.switchyard.settings=99b3354145f646b8 idle:1
          undo docker rm -f idle [ours container idle {"io.switchyard.design":"shop","io.switchyard.settings":"99b3354145f646b8"}]
          then container {"name":"idle","running":false,"on":[]}
          back no-container {"name":"idle"}
          note step.note.no-network {"name":"idle"}
      12. container-run tool, needs c (tool tool:1)
          do   docker run -d --name=tool --network=container:web --label=io.switchyard.design=shop --label=io.switchyard.settings=99b3354145f646b8 tool:1
          undo docker rm -f tool [ours container tool {"io.switchyard.design":"shop","io.switchyard.settings":"99b3354145f646b8"}]
          then container {"name":"tool","running":true,"on":[]}
          back no-container {"name":"tool"}
      "
    `);
  });

  test('nothing, where anything is a conflict; each says what a person must decide', () => {
    const networks = [
      lab({ subnets: [{ subnet: '10.99.0.0/24' }] }),
      createNetwork('o', 'ov', 'overlay'),
      createNetwork('x', 'a/..', 'nat'),
      createNetwork('y', '', 'nat'),
      createNetwork('z', 'none', 'nat'),
    ];
    const containers = [
      web({ image: 'iis:2' }),
      drawn('d', 'db', { endpoints: [{ id: 'd1', network: 'n' }] }),
      drawn('t', 'tool', { networkMode: 'container:gone' }),
      drawn('u', 'stopped', { running: false }),
      drawn('v', 'twin'),
      drawn('v2', 'twin'),
      drawn('w', 'host-twin'),
    ];
    const observed = host(
      [seenLab({ labels: { ...OWN, 'io.switchyard.design': 'office' } })],
      [
        seenWeb(),
        seenWeb({ id: id('3'), name: 'stranger', attachments: [attached('lab', '1')] }),
        seen('4', 'db', { labels: {} }),
        seen('5', 'stopped', { labels: {} }),
        seen('6', 'host-twin'),
        seen('7', 'host-twin'),
      ],
    );
    expect(written(plan(designOf({ networks, containers }), observed))).toMatchInlineSnapshot(`
      "
      blocked, none
      conflict network  (network:y, switchyard; drawn): no-name
      keep network Default Switch (network:c…, untouchable; seen as network c…): untouchable
      conflict network a/.. (network:x, switchyard; drawn): obstacle obstacle=path-name value=a/..
      conflict network lab (network:n, foreign; drawn, seen as network 1…): other-design design=office; attached-foreign container=web; attached-foreign container=stranger; subnets 10.61.0.0/24 (10.61.0.1) → 10.99.0.0/24
          naming network 1…, container 2…, container 3…
      keep network nat (network:a…, untouchable; seen as network a…): untouchable
      conflict network none (network:z, untouchable; drawn, seen as network b…): untouchable-name; driver null → nat
      conflict network ov (network:o, switchyard; drawn): not-manager
      conflict container web (container:c, foreign; drawn, seen as container 2…): not-ours; image iis:1 → iis:2
          naming container 2…
      keep container db (container:d, foreign; drawn, seen as container 4…): same
      conflict connection db on lab (connection:d:lab, foreign; drawn, seen as container 4…): not-ours; missing
          naming container 4…
      conflict container host-twin (container:w, switchyard; drawn, seen as container 6…): twice-on-host count=2
      conflict container stopped (container:u, foreign; drawn, seen as container 5…): not-ours; running true → false
          naming container 5…
      conflict container tool (container:t, switchyard; drawn): missing-partner container=gone; missing
      conflict container twin (container:v, switchyard; drawn): twice-in-design
      conflict container twin (container:v2, switchyard; drawn): twice-in-design
      keep container stranger (container:3…, foreign; seen as container 3…): foreign
      delete container host-twin (container:7…, switchyard; seen as container 7…): no-longer-drawn
      "
    `);
  });
});

describe('what is changed', () => {
  test('a host with a past: what stays, what goes, what is put aside, and what is wired anew', () => {
    const networks = [
      lab({ subnets: [{ subnet: '10.61.0.0/16' }] }),
      createNetwork('k', 'kept', 'nat'),
      createNetwork('m', 'front', 'transparent', { switch: 's' }),
    ];
    const containers = [
      web(),
      drawn('a', 'aside', { endpoints: [{ id: 'a1', network: 'k' }], image: 'aside:2' }),
      drawn('b', 'more', {
        endpoints: [
          { id: 'b1', network: 'k', ip: '10.7.0.9', aliases: ['b'] },
          { id: 'b2', network: 'm' },
        ],
      }),
      drawn('c2', 'start-me', { endpoints: [{ id: 'c1', network: 'k' }] }),
      drawn('d', 'stop-me', { endpoints: [{ id: 'd1', network: 'k' }], running: false }),
      drawn('e2', 'shares', { networkMode: 'container:aside' }),
      drawn('f', 'fresh', { endpoints: [{ id: 'f1', network: 'n' }] }),
    ];
    const observed = host(
      [
        seenLab({ labels: { ...OWN, team: 'a' }, internal: true, options: { x: 'y', bare: '' } }),
        net('3', 'kept'),
        net('4', 'front', { driver: 'transparent', options: { [`${HNS}interface`]: 'Ethernet 3' } }),
        net('5', 'old', { driver: 'overlay', scope: 'swarm', attachable: true, configFrom: 'p' }),
        net('6', 'stranger', { labels: {} }),
      ],
      [
        onLab(),
        seen('7', 'aside', {
          attachments: [attached('kept', '3', { mac: '00-15-5D-00-00-07', actualIp: '10.7.0.3' })],
        }),
        seen('8', 'more', {
          attachments: [attached('kept', '3', { ip: '10.7.0.8' }), attached('old', '5'), attached('gone', '9')],
        }),
        seen('a', 'start-me', { attachments: [attached('kept', '3')], running: false }),
        seen('b', 'stop-me', { attachments: [attached('kept', '3')] }),
        seen('c', 'shares', { networkMode: `container:${id('7')}` }),
        seen('d', 'undrawn', { attachments: [attached('old', '5', { ip: '10.8.0.4' })], autoRemove: true }),
        seen('e', 'passer-by', {
          labels: {},
          attachments: [attached('lab', '1', { ip: '10.61.0.77', aliases: ['p'] })],
        }),
      ],
    );
    const agreed = new Set([id('e'), id('d')]);
    const made = plan(designOf({ ...UPLINK, networks, containers }), observed, { named: agreed });
    expect(written(made)).toMatchInlineSnapshot(`
      "
      ready, host-link-drop, swarm-network of network old
      keep network Default Switch (network:c…, untouchable; seen as network c…): untouchable
      replace network front (network:m, switchyard; drawn, seen as network 4…): interface Ethernet 3 → Ethernet 2
          by network-remove:4…, network-create:m: host-link-drop
      keep network kept (network:k, switchyard; drawn, seen as network 3…): same
      replace network lab (network:n, switchyard; drawn, seen as network 1…): subnets 10.61.0.0/24 (10.61.0.1) → 10.61.0.0/16; option x y → ·; option bare · → ·; internal true → false
          by network-remove:1…, network-create:n
      keep network nat (network:a…, untouchable; seen as network a…): untouchable
      keep network none (network:b…, untouchable; seen as network b…): untouchable
      delete network old (network:5…, switchyard; seen as network 5…): no-longer-drawn
          by network-remove:5…: host-link-drop
          loses swarm-network of network old
      keep network stranger (network:6…, foreign; seen as network 6…): foreign
      keep container more (container:b, switchyard; drawn, seen as container 8…): same
      change connection more on kept (connection:b:kept, switchyard; drawn, seen as container 8…): ip 10.7.0.8 → 10.7.0.9; aliases · → b
          by disconnect:kept:8…, connect:kept:8…
      create connection more on front (connection:b:front, switchyard; drawn, seen as container 8…): missing
          by connect:front:8…
      delete connection more on old (connection:b:old, switchyard; seen as container 8…): no-longer-drawn
          by disconnect:old:8…
          loses dynamic-address of container more
      delete connection more on gone (connection:b:gone, switchyard; seen as container 8…): no-longer-drawn
          by disconnect:gone:8…
          loses stale-connection of container more
      keep container web (container:c, switchyard; drawn, seen as container 2…): same
      change connection web on lab (connection:c:lab, switchyard; drawn, seen as container 2…): network-replaced
          by disconnect:lab:2…, connect:lab:2…
      replace container aside (container:a, switchyard; drawn, seen as container 7…): image aside:1 → aside:2
          by stop:7…, rename:7…, container-run:a, remove:7…: container-restart
          loses writable-layer of container aside, unseen-settings of container aside
      create container fresh (container:f, switchyard; drawn): missing
          by container-run:f
      replace container shares (container:e2, switchyard; drawn, seen as container c…): partner-replaced container=aside
          by stop:c…, rename:c…, container-run:e2, remove:c…: container-restart
          loses writable-layer of container shares, unseen-settings of container shares
      change container start-me (container:c2, switchyard; drawn, seen as container a…): running false → true
          by start:a…
      change container stop-me (container:d, switchyard; drawn, seen as container b…): running true → false
          by stop:b…: container-restart
      delete container undrawn (container:d…, switchyard; seen as container d…): no-longer-drawn
          by stop:d…: container-restart
          loses auto-remove of container undrawn
      keep container passer-by (container:e…, foreign; seen as container e…): foreign
      change connection passer-by on lab (connection:e…:lab, foreign; seen as container e…): network-replaced
          by disconnect:lab:e…, connect:lab:e…
      1. container-stop shares, container-restart, seen as container c… (shares)
          do   docker stop c…
          undo docker start c…
          then container {"name":"shares","id":"c…","running":false}
          back container {"name":"shares","id":"c…","running":true}
      2. container-stop aside, container-restart, seen as container 7… (aside)
          do   docker stop 7…
          undo docker start 7…
          then container {"name":"aside","id":"7…","running":false}
          back container {"name":"aside","id":"7…","running":true}
      3. container-stop stop-me, container-restart, seen as container b… (stop-me)
          do   docker stop b…
          undo docker start b…
          then container {"name":"stop-me","id":"b…","running":false}
          back container {"name":"stop-me","id":"b…","running":true}
      4. container-stop undrawn, container-restart, seen as container d… (undrawn)
          do   docker stop d…
          then no-container {"name":"undrawn","id":"d…"}
          loses auto-remove of container undrawn
      5. container-rename aside, seen as container 7… (aside aside.switchyard-aside)
          do   docker rename 7… aside.switchyard-aside
          undo docker rename 7… aside
          then container {"name":"aside.switchyard-aside","id":"7…"}
          back container {"name":"aside","id":"7…"}
      6. container-rename shares, seen as container c… (shares shares.switchyard-aside)
          do   docker rename c… shares.switchyard-aside
          undo docker rename c… shares
          then container {"name":"shares.switchyard-aside","id":"c…"}
          back container {"name":"shares","id":"c…"}
      7. network-disconnect more, seen as container 8… (more kept)
          do   docker network disconnect 3… 8…
          undo docker network connect --ip=10.7.0.8 kept 8…
          then container {"name":"more","id":"8…","off":["kept"]}
          back container {"name":"more","id":"8…","on":[{"network":"kept","ip":"10.7.0.8"}]}
      8. network-disconnect more, seen as container 8… (more old)
          do   docker network disconnect 5… 8…
          undo docker network connect old 8…
          then container {"name":"more","id":"8…","off":["old"]}
          back container {"name":"more","id":"8…","on":[{"network":"old"}]}
          loses dynamic-address of container more
      9. network-disconnect more, seen as container 8… (more gone)
          do   docker network disconnect gone 8…
          then container {"name":"more","id":"8…","off":["gone"]}
          loses stale-connection of container more
      10. network-disconnect web, seen as container 2… (web lab)
          do   docker network disconnect 1… 2…
          undo docker network connect --ip=10.61.0.9 lab 2…
          then container {"name":"web","id":"2…","off":["lab"]}
          back container {"name":"web","id":"2…","on":[{"network":"lab","ip":"10.61.0.9"}]}
      11. network-disconnect passer-by, seen as container e… (passer-by lab)
          do   docker network disconnect 1… e…
          undo docker network connect --ip=10.61.0.77 --alias=p lab e…
          then container {"name":"passer-by","id":"e…","off":["lab"]}
          back container {"name":"passer-by","id":"e…","on":[{"network":"lab","ip":"10.61.0.77"}]}
      12. network-remove old, host-link-drop, seen as network 5… (old overlay)
          do   docker network rm 5…
          undo docker network create -d overlay --attachable --config-from=p --label=io.switchyard.design=shop old
          then no-network {"name":"old","id":"5…"}
          then adapter-address {"adapters":["Ethernet"],"macs":["00-15-5D-00-00-01"],"had":["10.31.8.5/22"]}
          back network {"name":"old","driver":"overlay"}
          back adapter-address {"adapters":["Ethernet"],"macs":["00-15-5D-00-00-01"],"had":["10.31.8.5/22"]}
          loses swarm-network of network old
      13. network-remove lab, seen as network 1… (lab nat)
          do   docker network rm 1…
          undo docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o x=y -o bare --internal --label=io.switchyard.design=shop --label=team=a lab
          then no-network {"name":"lab","id":"1…"}
          back network {"name":"lab","driver":"nat","subnets":["10.61.0.0/24"]}
      14. network-remove front, host-link-drop, seen as network 4… (front transparent)
          do   docker network rm 4…
          undo docker network create -d transparent -o com.docker.network.windowsshim.interface=Ethernet 3 --label=io.switchyard.design=shop front
          then no-network {"name":"front","id":"4…"}
          then adapter-address {"adapters":["Ethernet 3"],"macs":["00-15-5D-00-00-03"],"had":["10.31.16.5/22"]}
          back network {"name":"front","driver":"transparent"}
          back adapter-address {"adapters":["Ethernet 3"],"macs":["00-15-5D-00-00-03"],"had":["10.31.16.5/22"]}
      15. network-create front, host-link-drop (front transparent)
          do   docker network create -d transparent -o com.docker.network.windowsshim.interface=Ethernet 2 --label=io.switchyard.design=shop --label=io.switchyard.settings=4f53cda18c2baa0c front
          undo docker network rm front [ours network front {"io.switchyard.design":"shop","io.switchyard.settings":"4f53cda18c2baa0c"}]
          then network {"name":"front","driver":"transparent"}
          then adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
          back no-network {"name":"front"}
          back adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
          note step.note.link-drop {"name":"front","adapters":"Ethernet 2"}
      16. network-create lab (lab nat)
          do   docker network create -d nat --subnet=10.61.0.0/16 --label=io.switchyard.design=shop --label=io.switchyard.settings=4f53cda18c2baa0c lab
          undo docker network rm lab [ours network lab {"io.switchyard.design":"shop","io.switchyard.settings":"4f53cda18c2baa0c"}]
          then network {"name":"lab","driver":"nat","subnets":["10.61.0.0/16"]}
          back no-network {"name":"lab"}
      17. network-connect more, seen as container 8… (more kept)
          do   docker network connect --ip=10.7.0.9 --alias=b kept 8…
          undo docker network disconnect kept 8…
          then container {"name":"more","id":"8…","on":[{"network":"kept","ip":"10.7.0.9"}]}
          back container {"name":"more","id":"8…","off":["kept"]}
      18. network-connect more, seen as container 8… (more front)
          do   docker network connect front 8…
          undo docker network disconnect front 8…
          then container {"name":"more","id":"8…","on":[{"network":"front"}]}
          back container {"name":"more","id":"8…","off":["front"]}
      19. network-connect web, seen as container 2… (web lab)
          do   docker network connect --ip=10.61.0.9 lab 2…
          undo docker network disconnect lab 2…
          then container {"name":"web","id":"2…","on":[{"network":"lab","ip":"10.61.0.9"}]}
          back container {"name":"web","id":"2…","off":["lab"]}
      20. network-connect passer-by, seen as container e… (passer-by lab)
          do   docker network connect --ip=10.61.0.77 --alias=p lab e…
          undo docker network disconnect lab e…
          then container {"name":"passer-by","id":"e…","on":[{"network":"lab","ip":"10.61.0.77"}]}
          back container {"name":"passer-by","id":"e…","off":["lab"]}
      21. container-run aside, needs k (aside aside:2)
          do   docker run -d --name=aside --network=kept --label=io.switchyard.design=shop --label=io.switchyard.settings=99b3354145f646b8 aside:2
          undo docker rm -f aside [ours container aside {"io.switchyard.design":"shop","io.switchyard.settings":"99b3354145f646b8"}]
          then container {"name":"aside","running":true,"on":[{"network":"kept"}]}
          back no-container {"name":"aside"}
      22. container-run fresh, needs n (fresh fresh:1)
          do   docker run -d --name=fresh --network=lab --label=io.switchyard.design=shop --label=io.switchyard.settings=99b3354145f646b8 fresh:1
          undo docker rm -f fresh [ours container fresh {"io.switchyard.design":"shop","io.switchyard.settings":"99b3354145f646b8"}]
          then container {"name":"fresh","running":true,"on":[{"network":"lab"}]}
          back no-container {"name":"fresh"}
      23. container-run shares, needs a (shares shares:1)
          do   docker run -d --name=shares --network=container:aside --label=io.switchyard.design=shop --label=io.switchyard.settings=99b3354145f646b8 shares:1
          undo docker rm -f shares [ours container shares {"io.switchyard.design":"shop","io.switchyard.settings":"99b3354145f646b8"}]
          then container {"name":"shares","running":true,"on":[]}
          back no-container {"name":"shares"}
      24. container-start start-me, seen as container a… (start-me)
          do   docker start a…
          undo docker stop a…
          then container {"name":"start-me","id":"a…","running":true}
          back container {"name":"start-me","id":"a…","running":false}
      25. container-remove aside, finish, seen as container 7… (aside)
          do   docker rm 7…
          then no-container {"name":"aside.switchyard-aside","id":"7…"}
          loses writable-layer of container aside, unseen-settings of container aside
      26. container-remove shares, finish, seen as container c… (shares)
          do   docker rm c…
          then no-container {"name":"shares.switchyard-aside","id":"c…"}
          loses writable-layer of container shares, unseen-settings of container shares
      "
    `);
  });

  test('before Windows 10 1703 connections change while a container stands; those that share its network stop first', () => {
    const old = { ...host(), facts: { ...host().facts, build: 14393 } };
    const containers = [
      web({ endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.10' }] }),
      drawn('t', 'tool', { networkMode: 'container:web' }),
    ];
    const observed = {
      ...old,
      dockerNetworks: [...old.dockerNetworks, seenLab()],
      containers: [onLab(), seen('3', 'tool', { networkMode: `container:${id('2')}` })],
    };
    expect(written(plan(designOf({ networks: [lab()], containers }), observed))).toMatchInlineSnapshot(`
      "
      ready, container-restart
      keep network Default Switch (network:c…, untouchable; seen as network c…): untouchable
      keep network lab (network:n, foreign; drawn, seen as network 1…): same
      keep network nat (network:a…, untouchable; seen as network a…): untouchable
      keep network none (network:b…, untouchable; seen as network b…): untouchable
      change container web (container:c, switchyard; drawn, seen as container 2…): network-replaced
          by stop:2…, start:2…: container-restart
      change connection web on lab (connection:c:lab, switchyard; drawn, seen as container 2…): ip 10.61.0.9 → 10.61.0.10
          by disconnect:lab:2…, connect:lab:2…
      change container tool (container:t, switchyard; drawn, seen as container 3…): partner-restarts container=web
          by stop:3…, start:3…: container-restart
      1. container-stop tool, container-restart, seen as container 3… (tool)
          do   docker stop 3…
          undo docker start 3…
          then container {"name":"tool","id":"3…","running":false}
          back container {"name":"tool","id":"3…","running":true}
      2. container-stop web, container-restart, seen as container 2… (web)
          do   docker stop 2…
          undo docker start 2…
          then container {"name":"web","id":"2…","running":false}
          back container {"name":"web","id":"2…","running":true}
      3. network-disconnect web, seen as container 2… (web lab)
          do   docker network disconnect 1… 2…
          undo docker network connect --ip=10.61.0.9 lab 2…
          then container {"name":"web","id":"2…","off":["lab"]}
          back container {"name":"web","id":"2…","on":[{"network":"lab","ip":"10.61.0.9"}]}
      4. network-connect web, seen as container 2… (web lab)
          do   docker network connect --ip=10.61.0.10 lab 2…
          undo docker network disconnect lab 2…
          then container {"name":"web","id":"2…","on":[{"network":"lab","ip":"10.61.0.10"}]}
          back container {"name":"web","id":"2…","off":["lab"]}
      5. container-start web, seen as container 2… (web)
          do   docker start 2…
          undo docker stop 2…
          then container {"name":"web","id":"2…","running":true}
          back container {"name":"web","id":"2…","running":false}
      6. container-start tool, seen as container 3… (tool)
          do   docker start 3…
          undo docker stop 3…
          then container {"name":"tool","id":"3…","running":true}
          back container {"name":"tool","id":"3…","running":false}
      "
    `);
  });

  test('what others made, once it is named: all that cannot come back is said', () => {
    const outside = { [`${HNS}hnsowned`]: 'true', [`${HNS}networkname`]: 'switch-name' };
    const observed = host(
      [
        seenLab({ options: outside, ingress: true, name: 'lab' }),
        net('3', 'pattern', { configOnly: true, driver: 'null', labels: {}, subnets: [{ subnet: 'fd00::/64' }] }),
      ],
      [seenWeb({ autoRemove: undefined, attachments: [attached('lab', '1')] })],
    );
    const { ingress: _, ...plain } = observed.dockerNetworks.at(-2) ?? seenLab();
    const networks = [...host().dockerNetworks, plain, ...observed.dockerNetworks.slice(-1)];
    const made = plan(designOf({}), { ...observed, dockerNetworks: networks }, { remove: named, named });
    expect(written(made)).toMatchInlineSnapshot(`
      "
      ready, container-restart
      keep network Default Switch (network:c…, untouchable; seen as network c…): untouchable
      delete network lab (network:1…, foreign; seen as network 1…): named-for-removal
          by network-remove:1…
          loses made-outside-docker of network lab
      keep network nat (network:a…, untouchable; seen as network a…): untouchable
      keep network none (network:b…, untouchable; seen as network b…): untouchable
      delete network pattern (network:3…, foreign; seen as network 3…): named-for-removal
          by network-remove:3…
          loses config-only of network pattern
      delete container web (container:2…, foreign; seen as container 2…): named-for-removal
          by stop:2…, disconnect:lab:2…, remove:2…: container-restart
          loses auto-remove-unknown of container web, dynamic-address of container web, writable-layer of container web
      1. container-stop web, container-restart, seen as container 2… (web)
          do   docker stop 2…
          undo docker start 2…
          then container {"name":"web","id":"2…","running":false}
          back container {"name":"web","id":"2…","running":true}
          loses auto-remove-unknown of container web
      2. network-disconnect web, seen as container 2… (web lab)
          do   docker network disconnect 1… 2…
          undo docker network connect lab 2…
          then container {"name":"web","id":"2…","off":["lab"]}
          back container {"name":"web","id":"2…","on":[{"network":"lab"}]}
          loses dynamic-address of container web
      3. network-remove lab, seen as network 1… (lab nat)
          do   docker network rm 1…
          undo docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o com.docker.network.windowsshim.networkname=switch-name lab
          then no-network {"name":"lab","id":"1…"}
          back network {"name":"lab","driver":"nat","subnets":["10.61.0.0/24"]}
          loses made-outside-docker of network lab
      4. network-remove pattern, seen as network 3… (pattern null)
          do   docker network rm 3…
          undo docker network create --config-only --subnet=fd00::/64 --ipv6 pattern
          then no-network {"name":"pattern","id":"3…"}
          back network {"name":"pattern","subnets":["fd00::/64"]}
          loses config-only of network pattern
      5. container-remove web, finish, seen as container 2… (web)
          do   docker rm 2…
          then no-container {"name":"web","id":"2…"}
          loses writable-layer of container web
      "
    `);
  });
});

test('nothing is said of what was not looked at', () => {
  const { containers: _, dockerNetworks: __, ...blind } = host();
  expect(written(plan(designOf({}), blind))).toMatchInlineSnapshot(`
    "
    blocked, networks, containers, none
    conflict network  (unseen:networks, foreign; ): not-seen what=networks
    conflict container  (unseen:containers, foreign; ): not-seen what=containers
    "
  `);
});
