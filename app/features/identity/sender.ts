/** Whoever sent a request, as far as limits go: never an address. */
export interface Sender {
  /** Waits as long as this network has to after its wrong tries; false where too many already wait: come again later. */
  turn(): Promise<boolean>;
  /** A wrong password or code came from here. */
  failed(): void;
  /** Takes one of the few tries that every network has at an account which others try to open; false where none is left. */
  mayTryAnyway(account: string): boolean;
}
