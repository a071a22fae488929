import './bootstrap/check-node.mjs';

import('./commands/shots.mjs');
