import './bootstrap/check-node.mjs';

import('./commands/dist.mjs');
