import { memo } from 'react';
import type { Paint, Shape } from '../../../db/domain/tree/shapes.ts';

/** The colours of the theme for each part of the picture. */
function colorOf(paint: Paint): string {
  if (paint === 'none') return 'none';
  const [kind, ...rest] = paint.split('-');
  const name = rest.join('-');
  switch (kind) {
    case 'solid':
      return `var(--band-${name})`;
    case 'tint':
      return `var(--band-${name}-tint)`;
    case 'text':
      return `var(--band-${name}-ink)`;
    case 'level':
      return `var(--tree-level-${name})`;
    default:
      return `var(--tree-${paint})`;
  }
}

function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { box, radius, fill, stroke, isDashed, strokeWidth = 1 } = shape;
      return (
        <rect
          {...box}
          rx={radius}
          fill={colorOf(fill)}
          stroke={colorOf(stroke)}
          strokeWidth={strokeWidth}
          {...(isDashed && { strokeDasharray: '5 3' })}
        />
      );
    }
    case 'path': {
      const { d, fill, stroke, strokeWidth, isDashed } = shape;
      return (
        <path
          d={d}
          fill={colorOf(fill)}
          stroke={colorOf(stroke)}
          strokeWidth={strokeWidth}
          {...(isDashed && { strokeDasharray: '5 3' })}
        />
      );
    }
    case 'text': {
      const { x, y, text, size, isBold, fill, anchor } = shape;
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          fontWeight={isBold ? 600 : 400}
          fill={colorOf(fill)}
          textAnchor={anchor}
        >
          {text}
        </text>
      );
    }
  }
}

/** A part of the picture; drawn again only when it is another one. */
export const ShapeGroup = memo(function ShapeGroup({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no name but their place, and do not change it
    <ShapeElement key={i} shape={shape} />
  ));
});
