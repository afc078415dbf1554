import type { Translated } from '../word-key';
import type { call as english } from '../en/call';

export const call: Translated<typeof english> = {};
