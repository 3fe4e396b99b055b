/** The rules of the group "Language". */
import type { Rule } from '../rule.ts';
import { ambiguousStep } from './ambiguous-step.ts';
import { circularSupport } from './circular-support.ts';
import { duplicateClause } from './duplicate-clause.ts';
import { duplicateName } from './duplicate-name.ts';
import { importConflict } from './import-conflict.ts';
import { importNotFound } from './import-not-found.ts';
import { invalidCredence } from './invalid-credence.ts';
import { misplacedClause } from './misplaced-clause.ts';
import { missingClause } from './missing-clause.ts';
import { missingText } from './missing-text.ts';
import { selfAttack } from './self-attack.ts';
import { syntax } from './syntax.ts';
import { unknownKeyword } from './unknown-keyword.ts';
import { unresolvedName } from './unresolved-name.ts';
import { unresolvedStep } from './unresolved-step.ts';
import { unterminatedString } from './unterminated-string.ts';
import { wrongKind } from './wrong-kind.ts';

export const LANGUAGE: readonly Rule[] = [
  syntax,
  unterminatedString,
  unknownKeyword,
  missingText,
  missingClause,
  misplacedClause,
  duplicateClause,
  duplicateName,
  unresolvedName,
  wrongKind,
  invalidCredence,
  ambiguousStep,
  unresolvedStep,
  importNotFound,
  importConflict,
  circularSupport,
  selfAttack,
];
