import { expect, test } from "vitest";
import { packPixels, takeDigits } from "../../../../app/features/labs/digits/pack-digits.ts";
import { shrink } from "../../../../app/features/labs/digits/shrink.ts";
import { readDigits } from "../../../../app/features/labs/digits/unpack-digits.ts";
import { seededRandom } from "../../../../app/features/labs/random.ts";
import { shippedDigits } from "../shipped.ts";

const size = 3500 * 196;

test.each([
  ["blank paper", () => 0],
  ["all ink", () => 3],
  [
    "noise",
    (
      (random) => () =>
        Math.floor(random() * 4)
    )(seededRandom(5)),
  ],
  [
    "rare ink",
    (
      (random) => () =>
        random() < 0.0005 ? 3 : 0
    )(seededRandom(6)),
  ],
])("whatever is packed comes back: %s", (_, pixel) => {
  const pixels = Uint8Array.from({ length: size }, pixel);
  const set = readDigits(packPixels(pixels));
  expect(Buffer.compare(set.pixels, pixels)).toBe(0);
});

test("the shipped digits are 350 of each, in order, all with ink", () => {
  const set = shippedDigits();
  expect(set.count).toBe(3500);
  for (let digit = 0; digit < 10; digit++) {
    expect(new Set(set.labels.slice(digit * 350, digit * 350 + 350))).toEqual(new Set([digit]));
  }
  for (let n = 0; n < set.count; n++) {
    expect(set.pixels.slice(n * 196, n * 196 + 196).some((pixel) => pixel > 0)).toBe(true);
  }
});

test("no held-out digit is also among those trained on", () => {
  const { pixels } = shippedDigits();
  const key = (index: number) => pixels.slice(index * 196, index * 196 + 196).join("");
  for (let digit = 0; digit < 10; digit++) {
    const trained = new Set(Array.from({ length: 250 }, (_, n) => key(digit * 350 + n)));
    const twins = Array.from({ length: 100 }, (_, n) => key(digit * 350 + 250 + n)).filter((k) =>
      trained.has(k),
    );
    expect(twins, `${digit}`).toEqual([]);
  }
});

test("a file that is cut short or has something behind it is refused", () => {
  const packed = packPixels(shippedDigits().pixels);
  expect(() => readDigits(packed.subarray(0, packed.length - 1000))).toThrow("digits:");
  expect(() => readDigits(Uint8Array.from([...packed, 0]))).toThrow("digits:");
});

test("shrinking takes the mean of four pixels in four even steps", () => {
  const grey = new Array<number>(784).fill(0);
  grey[0] = 1;
  grey[2] = grey[3] = grey[30] = 1;
  grey[4] = grey[5] = grey[32] = grey[33] = 1;
  grey[6] = 0.9;
  expect([...shrink(grey).slice(0, 5)]).toEqual([1, 3, 3, 0, 0]);
});

test("a package with too few drawings is refused", () => {
  expect(() => takeDigits(Array.from({ length: 10 }, () => new Array<number>(784 * 349).fill(0)))).toThrow(
    "350",
  );
});
