import { renderToStaticMarkup } from "react-dom/server";
import type { ExerciseProps } from "./exercise-props.ts";
import { ExerciseView } from "./exercise-view.tsx";

/** The HTML of an exercise as one learner sees it. Server only. */
export const renderExercise = (props: ExerciseProps): string =>
  renderToStaticMarkup(<ExerciseView {...props} />);
