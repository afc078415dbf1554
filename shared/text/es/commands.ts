import type { Translated } from '../word-key';
import type { commands as english } from '../en/commands';

export const commands: Translated<typeof english> = {};
