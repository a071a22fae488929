import './bootstrap/check-node.mjs';

import('./commands/selaras.mjs');
