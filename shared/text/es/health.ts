import type { Translated } from '../word-key';
import type { health as english } from '../en/health';

export const health: Translated<typeof english> = {};
