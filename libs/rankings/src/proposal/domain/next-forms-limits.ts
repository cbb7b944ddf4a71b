/** Forms that are proposed for where no number is named. */
export const USUAL_NEXT_FORMS = 500;
export const MOST_NEXT_FORMS = 100_000;
