import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** A session token: 20 random bytes in base32, 32 letters and digits. Only its hash is ever stored. */
export function createToken(): string {
  const bytes = randomBytes(20);
  let token = "";
  // Five bytes are eight letters, and 2^40 fits a number exactly.
  for (let i = 0; i < bytes.length; i += 5) {
    let bits = bytes.readUIntBE(i, 5);
    let letters = "";
    for (let j = 0; j < 8; j++) {
      letters = ALPHABET.charAt(bits % 32) + letters;
      bits = Math.floor(bits / 32);
    }
    token += letters;
  }
  return token;
}

export function isToken(value: string): boolean {
  return /^[a-z2-7]{32}$/.test(value);
}

/** SHA-256 in hex. 160 random bits need no salt and no slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
