import { Buffer } from "node:buffer";
import type { NetworkHead } from "./network.ts";

/** A layer as `lande` keeps it: "1<scale>|<base64>", one byte a weight. */
interface LandeLayer {
  type: string;
  _biases?: string;
  _filters?: string[];
}

export interface LandeFiles {
  langs: string[];
  ngrams: Record<"unigrams" | "bigrams" | "trigrams" | "quadgrams", string[]>;
  options: { layers: LandeLayer[] };
}

/** The network of `lande` without its text armour: what it looks for, and the bytes of its weights. */
export function takeNetwork({ langs, ngrams, options }: LandeFiles): { head: NetworkHead; weights: Buffer } {
  const kinds = options.layers.map(({ type }) => type).join();
  if (kinds !== "input,dense,relu,dense,softmax") throw new Error(`lande is built otherwise: ${kinds}`);
  const bytes: Buffer[] = [];
  const [hidden, answer] = options.layers
    .filter(({ type }) => type === "dense")
    .map(({ _biases = "", _filters = [] }) => {
      const parts = [_biases, ..._filters].map(decode);
      bytes.push(...parts.map((part) => part.bytes));
      return {
        units: _filters.length,
        inputs: parts[1]?.bytes.length ?? 0,
        scales: parts.map(({ scale }) => scale),
      };
    });
  if (!hidden || !answer) throw new Error("lande has no two layers");
  return {
    head: {
      languages: langs,
      ngrams: [ngrams.unigrams, ngrams.bigrams, ngrams.trigrams, ngrams.quadgrams],
      layers: [hidden, answer],
    },
    weights: Buffer.concat(bytes),
  };
}

function decode(packed: string): { scale: number; bytes: Buffer } {
  const [, scale, base64] = /^1([\d.]+)\|(.+)$/.exec(packed) ?? [];
  if (!scale || !base64) throw new Error("lande keeps its weights otherwise than as bytes");
  return { scale: Number(scale), bytes: Buffer.from(base64, "base64") };
}
