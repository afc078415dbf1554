import type { Translated } from '../word-key';
import type { settings as english } from '../en/settings';

export const settings: Translated<typeof english> = {};
