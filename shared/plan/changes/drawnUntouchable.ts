import type { Container, Network, VSwitch } from '../../design/schema.ts';
import { isWindowsOwn } from '../../windows/windowsOwn.ts';
import { DOCKERS_OWN } from './untouchable.ts';

/** Whose a drawn thing is that Switchyard never touches; its text is `untouchable.…` in the languages. */
export type UntouchableOwner = 'windows' | 'docker' | 'other-endpoint';

/** Told by the drawing alone, so that it is seen without the host at hand. */
export function untouchableNetwork({ origin, name, driver }: Network): UntouchableOwner | undefined {
  if (origin !== 'host') return undefined;
  if (isWindowsOwn({ type: driver, name })) return 'windows';
  const isEnginesOwn = DOCKERS_OWN.has(name) || ((driver === 'bridge' || driver === 'host') && name === driver);
  return isEnginesOwn ? 'docker' : undefined;
}

/** What HNS alone told of has no image: docker does not know it, so an orchestrator, a virtual machine or a person made it. */
export function untouchableContainer({ origin, image }: Container): UntouchableOwner | undefined {
  return origin === 'host' && image === '' ? 'other-endpoint' : undefined;
}

export function untouchableSwitch({ origin, name }: VSwitch): UntouchableOwner | undefined {
  return origin === 'host' && isWindowsOwn({ name }) ? 'windows' : undefined;
}
