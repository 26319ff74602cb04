import { useEffect, useState } from "preact/hooks";
import { breathe } from "./breathe.ts";

/**
 * What is too slow for a picture of a screen: made after the page has been drawn, and again when `key` changes. Null
 * until then, and as long as `key` is null.
 */
export function useLater<T>(key: string | null, make: () => T): T | null {
  const [made, setMade] = useState<{ key: string; value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all that `make` depends on
  useEffect(() => {
    if (key === null) return;
    let gone = false;
    breathe().then(() => {
      if (!gone) setMade({ key, value: make() });
    });
    return () => {
      gone = true;
    };
  }, [key]);
  return made && made.key === key ? made.value : null;
}
