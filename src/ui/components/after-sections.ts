import type { Section } from '../../pypi/sections';
import type { AfterItem } from '../../recovery/after-recovery';

/** Where on PyPI each thing to do after a recovery is done; where the codes are, is said to us alone. */
export const AFTER_SECTIONS: { readonly [Id in AfterItem['id']]?: Section } = {
  'new-codes': 'two-factor',
  'new-second-factor': 'two-factor',
  'security-device': 'two-factor',
  'tokens-reviewed': 'tokens',
  'history-reviewed': 'history',
  'second-address': 'emails',
};
