import { softmax } from "../digits/softmax.ts";
import { clean, shareOfEach } from "./ngrams.ts";

/** How a layer's weights are kept: a byte each. */
interface PackedLayer {
  units: number;
  inputs: number;
  /** What a byte is divided by: that of the biases first, then that of each unit's weights. */
  scales: number[];
}

/** What stands before the bytes of the weights. */
export interface NetworkHead {
  /** ISO 639-3, in the order of the answers. */
  languages: string[];
  /** What the network looks for, by length: 1, 2, 3, 4 signs. */
  ngrams: string[][];
  layers: [PackedLayer, PackedLayer];
}

interface Layer {
  biases: Float32Array;
  weights: Float32Array[];
}

export interface Network {
  languages: readonly string[];
  ngrams: readonly (readonly string[])[];
  hidden: Layer;
  answer: Layer;
}

export interface Answer {
  /** ISO 639-3. */
  language: string;
  /** What the network calls its chance, of 1. */
  chance: number;
}

/** The middle of a byte: what is below it is negative. */
const MIDDLE = 127;

export function unpackNetwork({ languages, ngrams, layers }: NetworkHead, bytes: Uint8Array): Network {
  let at = 0;
  const take = (count: number, scale: number) =>
    Float32Array.from({ length: count }, () => ((bytes[at++] as number) - MIDDLE) / scale);
  const [hidden, answer] = layers.map(({ units, inputs, scales: [first = 1, ...scales] }): Layer => {
    const biases = take(units, first);
    return { biases, weights: scales.map((scale) => take(inputs, scale)) };
  }) as [Layer, Layer];
  return { languages, ngrams, hidden, answer };
}

/** All languages the network has learned, the likeliest first: it has no other answer. */
export function whichLanguage(network: Network, text: string): Answer[] {
  const plain = clean(text);
  const input = Float32Array.from(network.ngrams.flatMap((wanted, at) => shareOfEach(plain, at + 1, wanted)));
  const hidden = sums(network.hidden, input).map((sum) => Math.max(0, sum));
  const chances = Float64Array.from(sums(network.answer, hidden));
  softmax(chances);
  return network.languages
    .map((language, at) => ({ language, chance: chances[at] as number }))
    .sort((a, b) => b.chance - a.chance);
}

const sums = ({ biases, weights }: Layer, input: Float32Array): Float32Array =>
  Float32Array.from(weights, (unit, at) => {
    let sum = 0;
    for (let i = 0; i < unit.length; i++) sum += (input[i] as number) * (unit[i] as number);
    return sum + (biases[at] as number);
  });
