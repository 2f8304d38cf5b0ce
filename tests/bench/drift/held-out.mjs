/** Variants of the changes that were written after the comparison was done, and to which nothing in it was fitted. */
export const HELD_OUT = {}
