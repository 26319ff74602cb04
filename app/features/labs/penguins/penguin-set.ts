export const SPECIES = ["Adelie", "Chinstrap", "Gentoo"] as const;
export const ISLANDS = ["Biscoe", "Dream", "Torgersen"] as const;
export const SEXES = ["female", "male"] as const;

/** The four measures a tree may ask about, in this order. */
export const MEASURES = ["beakLength", "beakDepth", "flipperLength", "bodyMass"] as const;

export type Species = (typeof SPECIES)[number];
export type Island = (typeof ISLANDS)[number];
export type Measure = (typeof MEASURES)[number];

/** One bird as measured: beak and flipper in millimetres, mass in grams. */
export interface Penguin {
  species: Species;
  island: Island;
  sex: (typeof SEXES)[number] | null;
  measures: Record<Measure, number>;
}

/** A row as it ships: places in the lists above, then the measures, then the sex; null: not measured. */
export type PenguinRow = [
  species: number,
  island: number,
  beakLength: number | null,
  beakDepth: number | null,
  flipperLength: number | null,
  bodyMass: number | null,
  sex: number | null,
];

/** Every bird with all four measures; `leftOut` counts the others. */
export function readPenguins(rows: readonly PenguinRow[]): { penguins: Penguin[]; leftOut: number } {
  const penguins: Penguin[] = [];
  for (const [species, island, beakLength, beakDepth, flipperLength, bodyMass, sex] of rows) {
    if (beakLength === null || beakDepth === null || flipperLength === null || bodyMass === null) continue;
    penguins.push({
      species: named(SPECIES, species),
      island: named(ISLANDS, island),
      sex: sex === null ? null : named(SEXES, sex),
      measures: { beakLength, beakDepth, flipperLength, bodyMass },
    });
  }
  return { penguins, leftOut: rows.length - penguins.length };
}

function named<Name>(names: readonly Name[], at: number): Name {
  const name = names[at];
  if (name === undefined) throw new Error(`penguins: there is no name number ${at}`);
  return name;
}
