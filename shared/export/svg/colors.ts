import type { DriverLook } from '../../design/look/driverLook.ts';
import type { Severity } from '../../rules/rule.ts';

/** A driver's tones: edges and wires, grounds, and text on the ground. */
export interface Tones {
  readonly strong: string;
  readonly soft: string;
  readonly text: string;
}

/** The light colours of the canvas, which are made for contrast on white; a test holds them to its style sheet. */
export const DRIVER_TONES: Readonly<Record<DriverLook, Tones>> = {
  nat: { strong: '#a35f00', soft: '#fff3e0', text: '#6b3e00' },
  transparent: { strong: '#0b7a99', soft: '#def3f8', text: '#07506a' },
  overlay: { strong: '#7445c0', soft: '#f0e9fb', text: '#4f2a8c' },
  l2bridge: { strong: '#3f7d20', soft: '#e7f4df', text: '#2a5415' },
  l2tunnel: { strong: '#b3306f', soft: '#fce8f1', text: '#7d1f4d' },
  other: { strong: '#666666', soft: '#eeeeee', text: '#424242' },
};

export const COLORS = {
  surface: '#ffffff',
  raised: '#fafafa',
  edge: '#c7c7c7',
  'edge-strong': '#8a8a8a',
  text: '#1f1f1f',
  'text-quiet': '#5c5c5c',
  hardware: '#6b6f76',
  'hardware-soft': '#eceef1',
  error: '#c50f1f',
  warning: '#f7b500',
  'warning-mark': '#241a00',
  info: '#0f6cbd',
  'on-solid': '#ffffff',
} as const;

/** Colours of a finding's shape and of the mark in it. */
export const SEVERITY_COLORS: Readonly<Record<Severity, { readonly ground: string; readonly mark: string }>> = {
  error: { ground: COLORS.error, mark: COLORS['on-solid'] },
  warning: { ground: COLORS.warning, mark: COLORS['warning-mark'] },
  info: { ground: COLORS.info, mark: COLORS['on-solid'] },
};
