import { look, ok, wrong } from '../../diagnosis.ts';
import { addressByKeys } from '../../store/queries/try-keys.ts';
import type { Inward } from './examination.ts';

/** Both keys on a row of what is stored: a wrong one starts, and then nobody is known and nothing opens. */
export const keys: Inward = {
  name: 'keys',
  mend: 'The master key does not open what is stored: set HELPLINE_MASTER_KEY to the one it was sealed with.',
  async examine({ unit, config }) {
    const finds = await unit(addressByKeys);
    if (finds === null) return [ok('nothing is sealed yet')];
    if (!finds) return [wrong('HELPLINE_LOOKUP_KEY finds nobody', 'Set it to the one the data were made with.')];
    return config.HELPLINE_MASTER_KEY
      ? [ok('open and find what is stored')]
      : [
          look(
            'lie on this disk, under keys/ in DATA_DIR',
            'For real work set HELPLINE_MASTER_KEY and HELPLINE_LOOKUP_KEY.',
          ),
        ];
  },
};
