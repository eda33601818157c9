export const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute vec2 a_style;
attribute float a_size;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_style;
varying float v_pixel;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_pixel = 2.0 * u_correctionRatio / radius;
  // As small as possible: each pixel of the triangle costs.
  #ifdef PICKING_MODE
  float room = 1.4;
  #else
  float room = a_ring.a > 0.0 ? 1.7 : 1.12 + 0.5 * v_pixel;
  #endif
  vec2 corner = room * a_corner;
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_point = corner;
  v_style = a_style;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

/** Shapes are signed distances in units of the radius, negative inside; as in ui/shape.tsx. */
export const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_style;
varying float v_pixel;

float box(vec2 p, vec2 half_) {
  vec2 q = abs(p) - half_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float shape(vec2 p) {
  if (v_style.x < 0.5) return length(p) - 0.95;
  if (v_style.x < 1.5) return box(p, vec2(0.66)) - 0.18;
  if (v_style.x < 2.5) return (abs(p.x) + abs(p.y) - 1.1) * 0.7071;
  if (v_style.x < 3.5) return max(abs(p.y) * 0.866 + abs(p.x) * 0.5, abs(p.x)) - 0.86;
  if (v_style.x < 4.5) return max(abs(p.x) * 0.866 - p.y * 0.5 - 0.25, p.y - 0.62) - 0.1;
  return min(box(p, vec2(0.95, 0.38)), box(p, vec2(0.38, 0.95)));
}

float coverage(float d) {
  return clamp(0.5 - d / v_pixel, 0.0, 1.0);
}

void main(void) {
  float d = shape(v_point);
  #ifdef PICKING_MODE
  gl_FragColor = d < 0.25 ? v_color : vec4(0.0);
  #else
  gl_FragColor = v_color * coverage(d);
  if (v_style.y > 0.5) {
    gl_FragColor = mix(v_color, vec4(1.0), coverage(length(v_point) - 0.34)) * coverage(d);
  }
  if (v_ring.a > 0.0) {
    gl_FragColor += v_ring * coverage(abs(d - 0.42) - 0.11) * (1.0 - gl_FragColor.a);
  }
  #endif
}
`;
