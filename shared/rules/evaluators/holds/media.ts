import type { ActKind } from '../../types/act';
import type { StopOf } from './stops';

export type Medium = StopOf<'medium'>['medium'];

const MEDIA: Readonly<Partial<Record<ActKind, Medium>>> = {
  dial: 'call',
  ringless: 'call',
  voicemail: 'call',
  text: 'text',
  email: 'email',
  letter: 'letter',
  message: 'message',
  visit: 'visit',
};

/** The medium an act uses; null for acts that reach for nobody. */
export function mediumOf(kind: ActKind): Medium | null {
  return MEDIA[kind] ?? null;
}

const ELECTRONIC: ReadonlySet<ActKind> = new Set<ActKind>(['text', 'email', 'message']);

/** Whether the act is an electronic message. */
export function isElectronic(kind: ActKind): boolean {
  return ELECTRONIC.has(kind);
}
