/** Gives the browser its turn: it draws, and hears what is pressed. */
export const breathe = (): Promise<void> => new Promise((next) => setTimeout(next));
