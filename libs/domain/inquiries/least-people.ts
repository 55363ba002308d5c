/** A sample of fewer people decides nothing. The console reads it too, so it stands by itself. */
export const LEAST_PEOPLE = 5;
