import type { Translated } from '../word-key';
import type { script as english } from '../en/script';

export const script: Translated<typeof english> = {};
