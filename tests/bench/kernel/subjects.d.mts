/** Types of subjects.mjs for the tests. */
import type { Subject } from './subject.mjs'

export function tidywireSubject(): Subject
export function tslabSubject(): Subject
export function denoSubject(): Subject
