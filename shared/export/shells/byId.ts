import type { ShellId } from '../result.ts';
import { CMD } from './cmd.ts';
import { POWERSHELL } from './powershell.ts';
import { SH } from './sh.ts';
import type { Shell } from './shell.ts';

export const SHELLS: { readonly [id in ShellId]: Shell } = { ps1: POWERSHELL, cmd: CMD, sh: SH };
