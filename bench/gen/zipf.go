package gen

import (
	"math"
	"math/rand/v2"
	"sort"
)

// exponent makes the largest of 5,000 employers have some 3% of employments, 7,000 people of 100,000.
const exponent = 0.74

// zipf draws ranks from 0, the first far more often than the last: the weight of the n-th is n to the power of -exponent.
// (rand.Zipf supports only exponents above 1, for which one employer has nearly everybody.)
type zipf []float64 // the cumulative weights

func newZipf(n int) zipf {
	z := make(zipf, n)
	sum := 0.0
	for i := range z {
		sum += math.Pow(float64(i+1), -exponent)
		z[i] = sum
	}
	return z
}

func (z zipf) draw(random *rand.Rand) int {
	return sort.SearchFloat64s(z, random.Float64()*z[len(z)-1])
}
