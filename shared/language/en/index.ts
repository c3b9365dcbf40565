import type { Catalogue } from '../catalogue.ts';
import { ABOUT_TEXTS } from './about.ts';
import { ADDRESSES_VIEW_TEXTS } from './addressesView.ts';
import { APPLY_VIEW_TEXTS } from './applyView.ts';
import { BULK_TEXTS } from './bulk.ts';
import { CANVAS_TEXTS } from './canvas.ts';
import { CLI_TEXTS } from './cli.ts';
import { CLI_APPLY_TEXTS } from './cliApply.ts';
import { CLIPBOARD_TEXTS } from './clipboard.ts';
import { COMMAND_PALETTE_TEXTS } from './commandPalette.ts';
import { COMMAND_TEXTS } from './commands.ts';
import { COMPOSE_TEXTS } from './compose.ts';
import { CRASH_TEXTS } from './crash.ts';
import { DISCOVER_TEXTS } from './discover.ts';
import { DISCOVERY_TEXTS } from './discovery.ts';
import { DOCUMENT_TEXTS } from './documents.ts';
import { DRIFT_VIEW_TEXTS } from './driftView.ts';
import { EXAMPLE_TEXTS } from './examples.ts';
import { EXPORT_TEXTS } from './export.ts';
import { EXPORT_VIEW_TEXTS } from './exportView.ts';
import { FILE_TEXTS } from './files.ts';
import { FRAME_TEXTS } from './frame.ts';
import { GESTURE_TEXTS } from './gestures.ts';
import { HABIT_TEXTS } from './habits.ts';
import { HELP_TEXTS } from './help.ts';
import { HNS_TEXTS } from './hns.ts';
import { HNS_CHANGE_TEXTS } from './hnsChanges.ts';
import { HOST_TEXTS } from './host.ts';
import { HOST_IMPORT_TEXTS } from './hostImport.ts';
import { IMPORT_TEXTS } from './import.ts';
import { IMPORT_DIALOG_TEXTS } from './importDialog.ts';
import { INSPECTOR_TEXTS } from './inspector.ts';
import { NOTE_TEXTS } from './notes.ts';
import { OUTLINE_TEXTS } from './outline.ts';
import { PATH_TEXTS } from './paths.ts';
import { PATHS_VIEW_TEXTS } from './pathsView.ts';
import { PLAN_TEXTS } from './plan.ts';
import { PLAN_VIEW_TEXTS } from './planView.ts';
import { PROBLEMS_TEXTS } from './problems.ts';
import { RECOVERY_TEXTS } from './recovery.ts';
import { ADAPTER_RULE_TEXTS } from './rules/adapters.ts';
import { ADDRESS_RULE_TEXTS } from './rules/addresses.ts';
import { ATTACHMENT_RULE_TEXTS } from './rules/attachments.ts';
import { COMPOSE_READING_RULE_TEXTS } from './rules/composeReading.ts';
import { CONTAINER_FLAG_RULE_TEXTS } from './rules/containerFlags.ts';
import { DNS_RULE_TEXTS } from './rules/dns.ts';
import { DRIVER_RULE_TEXTS } from './rules/drivers.ts';
import { HNS_READING_RULE_TEXTS } from './rules/hnsReading.ts';
import { HOST_ADDRESS_RULE_TEXTS } from './rules/hostAddresses.ts';
import { HOST_READING_RULE_TEXTS } from './rules/hostReading.ts';
import { IPV6_RULE_TEXTS } from './rules/ipv6.ts';
import { MAC_RULE_TEXTS } from './rules/macs.ts';
import { MTU_RULE_TEXTS } from './rules/mtu.ts';
import { NAMING_RULE_TEXTS } from './rules/naming.ts';
import { NETWORK_FLAG_RULE_TEXTS } from './rules/networkFlags.ts';
import { NETWORK_OPTION_RULE_TEXTS } from './rules/networkOptions.ts';
import { OVERLAY_RULE_TEXTS } from './rules/overlay.ts';
import { PLATFORM_RULE_TEXTS } from './rules/platform.ts';
import { PORT_RULE_TEXTS } from './rules/ports.ts';
import { READING_RULE_TEXTS } from './rules/reading.ts';
import { SWARM_RULE_TEXTS } from './rules/swarm.ts';
import { TEAMING_RULE_TEXTS } from './rules/teaming.ts';
import { UPLINK_RULE_TEXTS } from './rules/uplinks.ts';
import { VIRTUALIZATION_RULE_TEXTS } from './rules/virtualization.ts';
import { VLAN_RULE_TEXTS } from './rules/vlan.ts';
import { SHOWING_TEXTS } from './showing.ts';
import { TEMPLATE_TEXTS } from './templates.ts';
import { TOUR_TEXTS } from './tour.ts';
import { WINDOWS_TEXTS } from './windows.ts';

/**
 * English, the language every other one is measured against: its keys are the type of all keys. Texts live in one file per
 * room or feature; a new feature adds its file here.
 */
const TEXTS = {
  ...CRASH_TEXTS,
  ...ABOUT_TEXTS,
  ...ADDRESSES_VIEW_TEXTS,
  ...BULK_TEXTS,
  ...APPLY_VIEW_TEXTS,
  ...CANVAS_TEXTS,
  ...CLI_TEXTS,
  ...CLI_APPLY_TEXTS,
  ...CLIPBOARD_TEXTS,
  ...COMMAND_PALETTE_TEXTS,
  ...COMMAND_TEXTS,
  ...COMPOSE_TEXTS,
  ...DISCOVERY_TEXTS,
  ...DISCOVER_TEXTS,
  ...DOCUMENT_TEXTS,
  ...DRIFT_VIEW_TEXTS,
  ...EXAMPLE_TEXTS,
  ...EXPORT_TEXTS,
  ...EXPORT_VIEW_TEXTS,
  ...FILE_TEXTS,
  ...FRAME_TEXTS,
  ...GESTURE_TEXTS,
  ...HABIT_TEXTS,
  ...HELP_TEXTS,
  ...HNS_TEXTS,
  ...HNS_CHANGE_TEXTS,
  ...HOST_TEXTS,
  ...HOST_IMPORT_TEXTS,
  ...IMPORT_TEXTS,
  ...IMPORT_DIALOG_TEXTS,
  ...INSPECTOR_TEXTS,
  ...NOTE_TEXTS,
  ...OUTLINE_TEXTS,
  ...PATH_TEXTS,
  ...PATHS_VIEW_TEXTS,
  ...PLAN_TEXTS,
  ...PLAN_VIEW_TEXTS,
  ...PROBLEMS_TEXTS,
  ...RECOVERY_TEXTS,
  ...SHOWING_TEXTS,
  ...TEMPLATE_TEXTS,
  ...TOUR_TEXTS,
  ...WINDOWS_TEXTS,
};

const RULE_TEXTS = {
  ...PORT_RULE_TEXTS,
  ...NETWORK_OPTION_RULE_TEXTS,
  ...NETWORK_FLAG_RULE_TEXTS,
  ...DNS_RULE_TEXTS,
  ...CONTAINER_FLAG_RULE_TEXTS,
  ...ATTACHMENT_RULE_TEXTS,
  ...ADDRESS_RULE_TEXTS,
  ...READING_RULE_TEXTS,
  ...COMPOSE_READING_RULE_TEXTS,
  ...ADAPTER_RULE_TEXTS,
  ...DRIVER_RULE_TEXTS,
  ...HNS_READING_RULE_TEXTS,
  ...HOST_ADDRESS_RULE_TEXTS,
  ...HOST_READING_RULE_TEXTS,
  ...IPV6_RULE_TEXTS,
  ...MAC_RULE_TEXTS,
  ...MTU_RULE_TEXTS,
  ...NAMING_RULE_TEXTS,
  ...OVERLAY_RULE_TEXTS,
  ...PLATFORM_RULE_TEXTS,
  ...SWARM_RULE_TEXTS,
  ...TEAMING_RULE_TEXTS,
  ...UPLINK_RULE_TEXTS,
  ...VIRTUALIZATION_RULE_TEXTS,
  ...VLAN_RULE_TEXTS,
};

export type EnglishKey = keyof typeof TEXTS;

export const ENGLISH: Catalogue<EnglishKey> = { locale: 'en', name: 'English', texts: TEXTS, rules: RULE_TEXTS };
