import './bootstrap/check-node.mjs';

import('./commands/bench.mjs');
