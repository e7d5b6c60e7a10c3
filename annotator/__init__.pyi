from .api import (
    Agreement as Agreement,
)
from .api import (
    AnnotationSet as AnnotationSet,
)
from .api import (
    Argument as Argument,
)
from .api import (
    Author as Author,
)
from .api import (
    Differences as Differences,
)
from .api import (
    Document as Document,
)
from .api import (
    Entity as Entity,
)
from .api import (
    Error as Error,
)
from .api import (
    Event as Event,
)
from .api import (
    EventCluster as EventCluster,
)
from .api import (
    Exported as Exported,
)
from .api import (
    Figure as Figure,
)
from .api import (
    Labels as Labels,
)
from .api import (
    Mention as Mention,
)
from .api import (
    Pair as Pair,
)
from .api import (
    Project as Project,
)
from .api import (
    Relation as Relation,
)
from .api import (
    Segment as Segment,
)
from .api import (
    Suggested as Suggested,
)
from .api import (
    Suggestion as Suggestion,
)
from .api import (
    open as open,
)

__version__: str
__all__: list[str]
