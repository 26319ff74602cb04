/** Runs `close` once at Ctrl+C or when a supervisor asks to stop; a second Ctrl+C does not wait. */
export function stopWell(close: () => Promise<void>) {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}
