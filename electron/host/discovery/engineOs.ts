import type { EngineOs } from './types.ts';

/**
 * The operating system whose containers the engine must run: Windows. Only tests say otherwise, by code or by
 * SWITCHYARD_TEST_ENGINE_OS: there is no Windows where they run, so a real engine for Linux, with network plugins that carry
 * the names of Windows' drivers, stands for one. No setting and no option of the application leads here.
 */
export function expectedOs(
  stated?: EngineOs,
  env: Readonly<Record<string, string | undefined>> = process.env,
): EngineOs {
  return stated ?? (env.SWITCHYARD_TEST_ENGINE_OS === 'linux' ? 'linux' : 'windows');
}

/** What an engine for Linux says, as one on Windows would say it; only where a test lets it stand for one. */
export function asExpected(line: string, expected: EngineOs): string {
  return expected === 'linux' ? line.replace(/"(OSType|Os)":"linux"/g, '"$1":"windows"') : line;
}
