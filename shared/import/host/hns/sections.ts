import type { Gathered } from '../gathered.ts';
import { firstLine, isRecord, itemsOf } from '../powershellValues.ts';
import type { JsonObject, JsonSection, Place } from '../section.ts';
import { endpointV1 } from './endpointV1.ts';
import { endpointV2 } from './endpointV2.ts';
import { networkV1 } from './networkV1.ts';
import { networkV2 } from './networkV2.ts';
import { hnsShape } from './recognise.ts';
import { type HnsKind, isAnswer } from './unkept.ts';
import { textOf } from './values.ts';

const GET_NETWORKS = 'Get-HnsNetwork';
const GET_ENDPOINTS = 'Get-HnsEndpoint';

/** Networks of HNS v1 and HCN v2: Get-HnsNetwork, hnsdiag list networks -d, bodies of requests. */
const HNS_NETWORKS: JsonSection = {
  id: 'hns-networks',
  command: GET_NETWORKS,
  recognises: (value) => hnsShape(value)?.startsWith('network') === true,
  read(value, into, at) {
    const isV2 = hnsShape(value) === 'network v2';
    into.hnsNetworks ??= [];
    into.hnsNetworks.push((isV2 ? networkV2 : networkV1)(value, into.hnsNetworks.length, into, at));
    note(isV2 ? 'v2 network' : 'v1 network', value, into);
  },
  seen(into) {
    into.hnsNetworks ??= [];
  },
};

const HNS_ENDPOINTS: JsonSection = {
  id: 'hns-endpoints',
  command: GET_ENDPOINTS,
  recognises: (value) => hnsShape(value)?.startsWith('endpoint') === true,
  read(value, into, at) {
    const isV2 = hnsShape(value) === 'endpoint v2';
    into.hnsEndpoints ??= [];
    into.hnsEndpoints.push((isV2 ? endpointV2 : endpointV1)(value, into.hnsEndpoints.length, into, at));
    note(isV2 ? 'v2 endpoint' : 'v1 endpoint', value, into);
  },
  seen(into) {
    into.hnsEndpoints ??= [];
  },
};

/** What one answer says, all of them say: a text with any answer of HNS is about what is there. */
function note(kind: HnsKind, value: JsonObject, into: Gathered): void {
  if (isAnswer(kind, value)) into.hnsAnswers = true;
  else into.hnsAnswers ??= false;
}

/** What HNS itself answers, `{"Success": true, "Output": …}`, as logs and scripts keep it. */
const ENVELOPE: JsonSection = {
  id: 'hns-envelope',
  command: GET_NETWORKS,
  recognises: (value) => hnsShape(value) === 'envelope',
  read(value, into, at) {
    if (value.Success === false) {
      const message = textOf(value.Error) ?? 'Success: false';
      into.failures.push({ command: 'HNS', message: message.slice(0, 4096) });
      at.report({ code: 'SY930', params: { command: 'HNS', message: firstLine(message) } });
      return;
    }
    readEach(value.Output, into, at.key('Output'));
  },
};

/** Our own files: `{"networks": […], "endpoints": […]}`. */
const COLLECTION: JsonSection = {
  id: 'hns-collection',
  command: GET_NETWORKS,
  recognises: (value) => hnsShape(value) === 'collection',
  read(value, into, at) {
    HNS_NETWORKS.seen?.(into);
    HNS_ENDPOINTS.seen?.(into);
    readEach(value.networks, into, at.key('networks'));
    readEach(value.endpoints, into, at.key('endpoints'));
    into.hnsAnswers ??= false;
  },
};

/** Lists of policies, namespaces and load balancers stand beside the others in `hnsdiag list all -d`. */
const OTHERS: JsonSection = {
  id: 'hns-others',
  command: 'hnsdiag list all -d',
  recognises: (value) => hnsShape(value) === 'other',
  read() {
    // Nothing of them is drawn.
  },
};

export const HNS_SECTIONS: readonly JsonSection[] = [HNS_NETWORKS, HNS_ENDPOINTS, ENVELOPE, COLLECTION, OTHERS];

function readEach(value: unknown, into: Gathered, at: Place): void {
  itemsOf(value).forEach((item, index) => {
    const place = Array.isArray(value) ? at.key(index) : at;
    const section = isRecord(item) ? HNS_SECTIONS.find((candidate) => candidate.recognises(item)) : undefined;
    if (section) section.read(item as JsonObject, into, place);
    else if (item !== null) place.unexpected(item, 'object');
  });
}
