/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import type { Tree } from "./model.ts";

interface TreeViewProps {
  words: Say;
  tree: Tree;
}

/** A tree as nested lists: drawn by the stylesheet, and already words for whoever hears it. */
export function TreeView({ words, tree }: TreeViewProps) {
  const { say, count } = words;
  const birds = Object.values(tree.counts).reduce((sum, n) => sum + n, 0);
  const learned = <span class="quiet">{count("lab-penguins:learned", birds)}</span>;
  if ("species" in tree) {
    const species = say(`lab-penguins:speciesName.${tree.species}`);
    return (
      <p>
        <strong>{say("lab-penguins:says", { species })}</strong> {learned}
      </p>
    );
  }
  const measure = say(`lab-penguins:measure.${tree.measure}`);
  return (
    <>
      <p>
        {say("lab-penguins:question", { measure, cut: tree.cut })} {learned}
      </p>
      <ul class="tree">
        <li>
          <em>{say("lab-penguins:yes")}</em>
          <TreeView words={words} tree={tree.low} />
        </li>
        <li>
          <em>{say("lab-penguins:no")}</em>
          <TreeView words={words} tree={tree.high} />
        </li>
      </ul>
    </>
  );
}
