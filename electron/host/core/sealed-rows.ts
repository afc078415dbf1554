import { deflateSync, inflateSync } from 'fflate';
import { CodedError, err } from '#shared/kernel/result';
import { type Bytes, textOf, utf8 } from './bytes';

const NONCE_BYTES = 12;
const KEY_BYTES = 32;
/** The fastest level: what it leaves on the table costs less than the time of the next ones. */
const DEFLATE_LEVEL = 1;

function coded(code: 'STORE_CORRUPT' | 'KEY_INVALID', message: string, cause?: unknown): CodedError {
  return new CodedError(err(code, message).error, { cause });
}

/** The bytes of base64, or null when it is none. */
function keyBytes(base64: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return null;
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** Deflates bytes. Apart from sealing, so that staged chunks can wait compressed. */
export function pack(plain: Uint8Array): Bytes {
  return deflateSync(plain, { level: DEFLATE_LEVEL });
}

/** Undoes `pack`. */
export function unpack(packed: Uint8Array): Bytes {
  return inflateSync(packed);
}

/**
 * Seals and opens the payload of one row: AES-256-GCM with a fresh random nonce in front, bound to the place the row stands at
 * (`packs/3`), so that a row moved to another place does not open. Everything here is asynchronous and must be done before a
 * transaction begins: awaiting it inside would end the transaction.
 */
export class SealedRows {
  readonly #key: CryptoKey;

  private constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** Sealing with a base64 AES-256 key. Throws `KEY_INVALID` when it is none. */
  static async withKey(keyBase64: string): Promise<SealedRows> {
    const raw = keyBytes(keyBase64);
    if (raw?.byteLength !== KEY_BYTES) throw coded('KEY_INVALID', 'the data key is not 256 bits long');
    return new SealedRows(await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
  }

  /** Seals bytes as they are. */
  async seal(place: string, plain: Bytes): Promise<Bytes> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const secret = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: utf8(place) },
      this.#key,
      plain,
    );
    const sealed = new Uint8Array(NONCE_BYTES + secret.byteLength);
    sealed.set(nonce);
    sealed.set(new Uint8Array(secret), NONCE_BYTES);
    return sealed;
  }

  /** The bytes that were sealed at this place. Throws `STORE_CORRUPT` for another key, place or a changed byte. */
  async open(place: string, sealed: Uint8Array): Promise<Bytes> {
    const iv = sealed.slice(0, NONCE_BYTES) as Bytes;
    const secret = sealed.slice(NONCE_BYTES) as Bytes;
    try {
      const options = { name: 'AES-GCM', iv, additionalData: utf8(place) };
      return new Uint8Array(await crypto.subtle.decrypt(options, this.#key, secret));
    } catch (cause) {
      throw coded('STORE_CORRUPT', `${place} cannot be decrypted`, cause);
    }
  }

  /** Compresses and seals bytes. */
  sealPacked(place: string, plain: Uint8Array): Promise<Bytes> {
    return this.seal(place, pack(plain));
  }

  /** Opens and expands bytes. Throws `STORE_CORRUPT`. */
  async openPacked(place: string, sealed: Uint8Array): Promise<Bytes> {
    const packed = await this.open(place, sealed);
    try {
      return unpack(packed);
    } catch (cause) {
      throw coded('STORE_CORRUPT', `${place} cannot be expanded`, cause);
    }
  }

  /** Seals a JSON value. */
  sealJson(place: string, value: unknown): Promise<Bytes> {
    return this.sealPacked(place, utf8(JSON.stringify(value)));
  }

  /** Opens a JSON value. The caller names the type it sealed at this place. */
  async openJson<T>(place: string, sealed: Uint8Array): Promise<T> {
    return JSON.parse(textOf(await this.openPacked(place, sealed))) as T;
  }
}
