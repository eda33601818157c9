export const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_radius;
attribute float a_size;
attribute vec3 a_look;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_halfWidth; // of the strip that a line is drawn in

varying vec4 v_color;
varying vec2 v_place;  // along the line and across it, in pixels
varying vec3 v_line;   // where the arrow head begins and ends, half the thickness
varying vec2 v_look;

const float bias = 255.0 / 254.0;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float far = max(length(to - from), 0.001);
  vec2 along = (to - from) / far;
  vec2 across = vec2(-along.y, along.x);

  // Seen from either end, lines between two nodes must be shifted to the same side.
  float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
  vec2 place = mix(from, to, a_corner.x) + across * (side * a_look.z + a_corner.y * u_halfWidth);
  gl_Position = vec4(place / halfScreen, 0, 1);

  float thickness = max(a_size / u_sizeRatio, 0.8);
  float tip = far - a_radius / u_sizeRatio - 2.0;
  v_place = vec2(a_corner.x * far, a_corner.y * u_halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_look = a_look.xy;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_line;
varying vec2 v_look;

uniform float u_pixelRatio;

/** How far the place is from the middle of the stroke, or of the nearer of two. */
float fromStroke(float along, float across) {
  if (v_look.y < 0.5) return abs(across);
  if (v_look.y < 1.5) return abs(abs(across) - 2.2);
  if (v_look.y < 2.5) return abs(across - 2.4 * sin(along * 0.55));
  float tick = abs(mod(along, 9.0) - 4.5);
  return min(abs(across), max(tick, abs(across) - 3.6));
}

/** Whether there is ink here, along a dashed or dotted line. */
float ink(float along) {
  if (v_look.x < 0.5) return 1.0;
  float period = v_look.x < 1.5 ? 11.0 : 5.5;
  float length_ = v_look.x < 1.5 ? 6.5 : 2.0;
  float place = abs(mod(along, period) - period / 2.0);
  return clamp(0.5 + (length_ / 2.0 - place) * u_pixelRatio, 0.0, 1.0);
}

void main(void) {
  float along = v_place.x;
  float across = v_place.y;
  #ifdef PICKING_MODE
  gl_FragColor = abs(across) < 6.0 ? v_color : vec4(0.0);
  #else
  float head = (v_line.y - along) * 0.5 - abs(across);
  float inHead = along > v_line.x && along < v_line.y ? clamp(0.5 + head * u_pixelRatio, 0.0, 1.0) : 0.0;
  float inLine = along < v_line.x + 1.0
    ? clamp(0.5 + (v_line.z - fromStroke(along, across)) * u_pixelRatio, 0.0, 1.0) * ink(along)
    : 0.0;
  gl_FragColor = v_color * max(inHead, inLine);
  #endif
}
`;
