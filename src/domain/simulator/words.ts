/** Stands in every view and every file of the simulator. */
export const teachingSentence = "A teaching model. It can't say what will happen to you.";
