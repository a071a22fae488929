import './bootstrap/check-node.mjs';

import('./commands/test.mjs');
