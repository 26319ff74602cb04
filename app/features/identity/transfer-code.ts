/** Digits of a code to another phone: ten, so that guessing at one among thousands is hopeless within its life. */
export const TRANSFER_CODE_LENGTH = 10;

/** How long such a code is good for. */
export const TRANSFER_MINUTES = 15;
