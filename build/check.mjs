import './bootstrap/check-node.mjs';

import('./commands/check.mjs');
