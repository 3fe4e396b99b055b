/** The rules of the group "Weak premises". */
import type { Rule } from '../rule.ts';
import { falsePrecision } from './false-precision.ts';
import { givenUsedAlone } from './given-used-alone.ts';
import { longConjunction } from './long-conjunction.ts';
import { pseudoDiversity } from './pseudo-diversity.ts';
import { reliesOnIndependence } from './relies-on-independence.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { statedAboveRange } from './stated-above-range.ts';
import { statedAboveSupport } from './stated-above-support.ts';
import { statedBelowRange } from './stated-below-range.ts';
import { unassessedPremise } from './unassessed-premise.ts';
import { weakPremise } from './weak-premise.ts';
import { weakStep } from './weak-step.ts';
import { weakThesis } from './weak-thesis.ts';

export const WEAK: readonly Rule[] = [
  weakPremise,
  weakStep,
  weakThesis,
  statedAboveRange,
  statedBelowRange,
  statedAboveSupport,
  givenUsedAlone,
  reliesOnIndependence,
  longConjunction,
  pseudoDiversity,
  singlePointOfFailure,
  unassessedPremise,
  falsePrecision,
];
