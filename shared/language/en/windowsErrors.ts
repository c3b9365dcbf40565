/**
 * What the error codes of HNS, HCN and Win32 mean when containers are networked. The codes are known from headers; causes
 * are named only where reports confirm them.
 */
export const WINDOWS_ERROR_TEXTS = {
  'hnsError.SHARING_VIOLATION':
    'The host port is in use by another program, or lies in a port range that Windows has excluded. “netsh int ipv4 show excludedportrange protocol=tcp” lists those ranges.',
  'hnsError.INVALID_PARAMETER':
    'The parameter is incorrect: HNS does not accept the adapter or the subnet. It must be the adapter’s own name from Get-NetAdapter, not a “vEthernet (…)” name, and Wi-Fi adapters are refused.',
  'hnsError.RPC_CALL_FAILED':
    'The Host Networking Service ended in the middle of the call. See its event log, and read the host again before trying anew.',
  'hnsError.OBJECT_ALREADY_EXISTS':
    'The object already exists: HNS has another network or endpoint with this address range or address.',
  'hnsError.NETWORK_NOT_FOUND': 'HNS has no such network. It may have been removed outside docker.',
  'hnsError.ENDPOINT_NOT_FOUND': 'HNS has no such endpoint. It may have been removed outside docker.',
  'hnsError.SWITCH_NOT_FOUND': 'The virtual switch does not exist.',
  'hnsError.SUBNET_NOT_FOUND': 'The network has no such subnet.',
  'hnsError.ADAPTER_NOT_FOUND':
    'No adapter was found: there is none of this name, or every adapter is already bound to an external switch.',
  'hnsError.INVALID_NETWORK': 'HNS does not accept the network’s definition.',
  'hnsError.INVALID_NETWORK_TYPE': 'This host does not know a network of this type.',
  'hnsError.INVALID_ENDPOINT': 'HNS does not accept the endpoint’s definition.',
  'hnsError.INVALID_POLICY': 'HNS does not accept the settings of a policy.',
  'hnsError.INVALID_POLICY_TYPE': 'HNS does not know a policy of this type, or not on this kind of object.',
  'hnsError.INVALID_REMOTE_ENDPOINT_OPERATION': 'This cannot be done with an endpoint that lives on another host.',
  'hnsError.NETWORK_ALREADY_EXISTS': 'HNS already has such a network.',
  'hnsError.POLICY_ALREADY_EXISTS': 'HNS already has such a policy.',
  'hnsError.PORT_ALREADY_EXISTS': 'The port on the virtual switch exists already.',
  'hnsError.ENDPOINT_ALREADY_ATTACHED': 'The endpoint is already attached to a container or to the host.',
  'hnsError.REQUEST_UNSUPPORTED': 'This version of HNS does not support the request.',
  'hnsError.MAPPING_NOT_SUPPORTED': 'This version of HNS does not support the port mapping.',
  'hnsError.SHARED_SWITCH_MODIFICATION':
    'The virtual switch is shared with other networks or virtual machines, so it cannot be changed. Remove those that depend on it first.',
  'hnsError.INVALID_JSON': 'HNS could not read the request.',
  'hnsError.INVALID_IP': 'HNS does not accept the IP address.',
  'hnsError.ICS_DISABLED': 'Internet Connection Sharing is disabled on this host.',
  'hnsError.ENTITY_HAS_REFERENCES':
    'Something still uses the object. Remove the containers of a network before the network.',
  'hnsError.INVALID_INTERNAL_PORT': 'HNS does not accept the container port.',
  'hnsError.ADDR_INVALID_OR_RESERVED':
    'The address is not valid, or is reserved: the first and the last address of a subnet and its gateway cannot be given to a container.',
} as const;
