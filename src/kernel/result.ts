/** Under this name a cell exports the value of its last expression. */
export const RESULT = '__tidywire_result'
