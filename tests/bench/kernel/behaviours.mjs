/** All behaviours that kernels are compared by, in the order of the table. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { flow } from './flow.mjs'
import { life } from './life.mjs'
import { modules } from './modules.mjs'
import { requests } from './requests.mjs'
import { results } from './results.mjs'
import { types } from './types.mjs'

/** @type {readonly Behaviour[]} */
export const behaviours = [...types, ...results, ...modules, ...flow, ...requests, ...life]
