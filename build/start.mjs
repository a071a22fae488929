import './bootstrap/check-node.mjs';

import('./commands/start.mjs');
