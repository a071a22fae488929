import type { SampleNode } from '../sample.ts';
import { basicRehabilitation } from './basic-rehabilitation.ts';
import { communityResources } from './community-resources.ts';

export const rehabilitation: SampleNode = {
  level: 'goal',
  code: '1.2',
  text: 'Meningkatnya keberfungsian sosial pemerlu pelayanan kesejahteraan sosial',
  children: [basicRehabilitation, communityResources],
};
